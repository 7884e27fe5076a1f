/** A key beside the thing it does. Hidden from screen readers: aria-keyshortcuts on the control tells them. */

/** A fixed key name; frames/command-button.tsx shows the key of a command. */
export const Kbd = ({ children }: { children: string }) => <kbd aria-hidden="true">{children}</kbd>;
