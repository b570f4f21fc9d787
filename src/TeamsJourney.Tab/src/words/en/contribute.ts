export const contribute = {
  title: "My part",
};
