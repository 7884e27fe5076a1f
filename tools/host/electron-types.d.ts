/** Electron's own declarations for the stand-in; the subset project reads a copy without its module declarations. */
/// <reference types="electron" />
