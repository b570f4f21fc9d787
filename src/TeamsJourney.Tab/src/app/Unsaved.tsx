import { createContext, useContext } from "react";

const UnsavedContext = createContext(false);

/** Says to everything in it whether what is sent is held up. */
export const UnsavedProvider = UnsavedContext.Provider;

/** Whether what was sent is not saved yet because nobody answers. */
export function useIsUnsaved(): boolean {
  return useContext(UnsavedContext);
}
