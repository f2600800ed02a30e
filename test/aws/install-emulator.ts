import { installPythonPackages } from '../python-packages.ts';

/** Installs the emulator, and what it verifies the signatures of tokens with; answers the Python that has them. */
export const installEmulator = (): Promise<string> =>
  installPythonPackages('The AWS emulator', ['ministack==1.5.33', 'cryptography==50.0.2']);
