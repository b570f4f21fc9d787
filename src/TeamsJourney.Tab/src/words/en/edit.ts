export const edit = {
  undo: "Undo",
};
