export const mine = {
  title: "My data",
  kept: "What you add is kept with this journey, under a name that only this journey has for you. Where names are shown, yours is kept too.",
  download: "Download my data (JSON)",
  erase: "Take me out of this journey",
  eraseTitle: (offering: string) => `Take me out of “${offering}”?`,
  whatGoes: "Your name, your votes, and answers that were not revealed yet are deleted. This cannot be undone.",
  whatStays: "Touchpoints and revealed thoughts stay on the map for the team, as nobody's.",
  owner: "If you own an improvement, your name is taken off it here. The task in Planner is the team's and stays as it is.",
  leader: "You lead this journey. Hand it over to a colleague first, under Facilitate.",
  cancel: "Cancel",
  eraseYes: "Take me out",
  erased: "Done: you are not in this journey any more. What the team built on stays, without you.",
};
