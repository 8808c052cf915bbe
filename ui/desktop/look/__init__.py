"""How everything looks: colours, type, icons, shape and the one style that draws them."""
