export const map = {
  label: "Journey map",
};
