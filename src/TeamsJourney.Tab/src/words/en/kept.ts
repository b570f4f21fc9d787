export const kept = {
  stillTyping: (about: string) => `You were still typing when this closed (${about}). It is not saved; here it is, to use elsewhere.`,
  typed: "What you typed",
  addStill: "Add it after all",
  dismiss: "I do not need it any more",
};
