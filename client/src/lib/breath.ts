/** On a slow phone each step of the start takes long enough to hold up a finger: between two of them the browser may answer. */
export const breath = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
