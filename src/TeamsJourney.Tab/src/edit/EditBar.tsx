/** What can be done with several touchpoints at once. */
export function EditBar() {
  return null;
}
