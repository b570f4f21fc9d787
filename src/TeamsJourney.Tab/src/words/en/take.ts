export const take = {
  title: "Take along",
};
