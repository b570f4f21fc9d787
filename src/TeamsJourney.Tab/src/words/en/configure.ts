export const configure = {
  title: "Journey tab",
};
