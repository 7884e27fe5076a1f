// The built program, unchanged, with a clock at its key derivation: unlocking is measured without it.
const path = require('node:path');
const argon2 = require('@node-rs/argon2');

const derive = argon2.hashRaw;
globalThis.derivations = [];
argon2.hashRaw = async (...input) => {
  const start = performance.now();
  try {
    return await derive(...input);
  } finally {
    globalThis.derivations.push(performance.now() - start);
  }
};
require(path.join(__dirname, '../../.vite/build/main.cjs'));
