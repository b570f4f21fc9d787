export const facilitate = {
  title: "Facilitate",
};
