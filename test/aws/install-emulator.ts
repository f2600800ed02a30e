import { installPythonPackages } from '../python-packages.ts';

/** Installs the emulator and the library with which it verifies token signatures; returns the Python that has both. */
export const installEmulator = (): Promise<string> =>
  installPythonPackages('The AWS emulator', ['ministack==1.5.33', 'cryptography==50.0.2']);
