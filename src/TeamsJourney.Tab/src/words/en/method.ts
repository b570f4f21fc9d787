/** The words of the method; the same as on the cards in the channel. */
export const method = {
  emotion: { happy: "Happy", satisfied: "Satisfied", irritated: "Irritated", disappointed: "Disappointed", angry: "Angry" },
  valence: { unsaid: "Not said yet", positive: "Positive", negative: "Negative" },
  verdict: { neither: "Neither", wow: "WOW", au: "AU" },
  evidence: {
    ownShoes: "In the customer's shoes",
    askedCustomers: "Customers were asked",
    employee: "Heard by an employee",
    imported: "From a message or survey",
  },
  channel: {
    faceToFace: "Face-to-face",
    telephone: "Telephone",
    website: "Website",
    email: "E-mail",
    newsletter: "Newsletter",
    socialMedia: "Social media",
    television: "Television",
    radio: "Radio",
    newspaper: "Newspaper",
  },
  direction: { toCustomer: "from us to the customer", fromCustomer: "from the customer to us", bothWays: "both ways" },
  cause: { expertise: "The employee's expertise", serviceLevel: "The level of service", quality: "The quality of the product or service" },
  size: { small: "Little", medium: "Some", large: "Much" },
  kind: {
    newCustomer: "New customer",
    existingCustomer: "Existing customer",
    service: "Service",
    complaint: "Complaint",
    absence: "Absence through illness",
    internalCommunication: "Internal communication",
  },
};
