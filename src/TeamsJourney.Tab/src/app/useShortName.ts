import { makeStyles, tokens } from "@fluentui/react-components";

const phone = "@media (max-width: 640px)";

/** For a button with a sign and a name: on a phone there is room for the sign only; its name is still read out. */
export const useShortName = makeStyles({
  button: { [phone]: { minWidth: "auto", padding: tokens.spacingHorizontalXS } },
  name: { [phone]: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)", whiteSpace: "nowrap" } },
});
