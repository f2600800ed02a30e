const interval = 500;

/**
 * npm runs a script in a shell and forwards signals to that shell only, which dies and leaves the script running. So a hub
 * started by npm stops when its parent is gone.
 */
export const endWithParent = (env: NodeJS.ProcessEnv, stop: () => void): void => {
  if (env.npm_lifecycle_event === undefined) return;
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    stop();
  }, interval);
  watch.unref();
};
