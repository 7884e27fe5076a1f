/** Ids of the checks that belong to the boxes themselves: no form lists them, and none can be switched off. */
export const alwaysChecked = ['U01', 'U02'] as const;
