/** How Electron Forge builds, packages and hardens the program. tools/build/build.ts uses the same entries without Forge. */
import { MakerDeb } from '@electron-forge/maker-deb';
import { MakerDMG } from '@electron-forge/maker-dmg';
import { MakerSquirrel } from '@electron-forge/maker-squirrel';
import { MakerZIP } from '@electron-forge/maker-zip';
import { FusesPlugin } from '@electron-forge/plugin-fuses';
import { VitePlugin } from '@electron-forge/plugin-vite';
import type { ForgeConfig } from '@electron-forge/shared-types';
import { FuseV1Options, FuseVersion } from '@electron/fuses';
import { copyNativePackages } from './tools/build/native-packages.ts';

const main = 'tools/build/vite.main.config.ts';

const config: ForgeConfig = {
  packagerConfig: {
    name: 'Caselight',
    executableName: 'caselight',
    appBundleId: 'uk.caselight.app',
    // Native modules are loaded from real files beside the archive.
    asar: { unpack: '**/*.node' },
    // A folder with Electron's zip, for machines that cannot reach its download.
    ...(process.env['CASELIGHT_ELECTRON_ZIPS']
      ? { electronZipDir: process.env['CASELIGHT_ELECTRON_ZIPS'] }
      : {}),
    extendInfo: {
      CFBundleDocumentTypes: [
        {
          CFBundleTypeName: 'Caselight bundle',
          CFBundleTypeExtensions: ['caselight'],
          CFBundleTypeRole: 'Editor',
        },
      ],
    },
  },
  // Every native module here is N-API with prebuilt files: nothing is compiled.
  rebuildConfig: { onlyModules: [] },
  hooks: {
    // Forge's Vite plugin keeps only the build; what stays outside the bundles is copied beside it.
    packageAfterCopy: (_config, folder, _electron, platform, arch) =>
      copyNativePackages(folder, platform, arch),
  },
  makers: [
    new MakerZIP({}, ['darwin', 'linux', 'win32']),
    new MakerDeb({
      options: { section: 'misc', categories: ['Office'], mimeType: ['application/x-caselight'] },
    }),
    new MakerSquirrel({ name: 'caselight' }),
    new MakerDMG({}),
  ],
  plugins: [
    new VitePlugin({
      build: [
        { entry: 'electron/main.ts', config: main, target: 'main' },
        { entry: 'electron/vault/thread/vault-worker.ts', config: main, target: 'main' },
        { entry: 'electron/pdf/pdf-worker.ts', config: main, target: 'main' },
        { entry: 'electron/spell/spell-worker.ts', config: main, target: 'main' },
        { entry: 'electron/preload.ts', config: 'tools/build/vite.preload.config.ts', target: 'preload' },
      ],
      renderer: [{ name: 'main_window', config: 'tools/build/vite.renderer.config.ts' }],
    }),
    new FusesPlugin({
      version: FuseVersion.V1,
      strictlyRequireAllFuses: true,
      [FuseV1Options.RunAsNode]: false,
      [FuseV1Options.EnableCookieEncryption]: true,
      [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
      [FuseV1Options.EnableNodeCliInspectArguments]: false,
      [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: true,
      [FuseV1Options.OnlyLoadAppFromAsar]: true,
      [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
      [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
      [FuseV1Options.WasmTrapHandlers]: true,
    }),
  ],
};

export default config;
