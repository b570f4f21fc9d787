export const steps = {
  setUp: "Set-up",
  touchpoints: "Touchpoints",
  channels: "Channels and order",
  experience: "Experience",
  improve: "Improve",
  followUp: "Follow-up",
};
