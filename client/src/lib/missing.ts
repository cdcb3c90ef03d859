import { Signal } from "./signal";

/** True while the page says that there is nothing at its address: nothing in the menus leads to it then. */
export const missing = new Signal(false);
