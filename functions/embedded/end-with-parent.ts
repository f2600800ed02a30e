const interval = 500;

/**
 * npm runs a script in a shell of its own and passes a signal on to that shell, which dies of it and leaves the script
 * behind. So a hub that npm started ends when its parent is gone.
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
