/*
 * Keeps the theme's instant loading from failing on links in drawings.
 *
 * It makes every address on a page absolute by `element.href = element.href`. A link in SVG has no
 * such setter, so the first drawing would end all instant loading with an error. Here it gets one
 * that does nothing: an address in a drawing stays as it is, and is followed by the browser itself.
 */
(() => {
  "use strict"
  const href = Object.getOwnPropertyDescriptor(SVGAElement.prototype, "href")
  if (href && !href.set) {
    Object.defineProperty(SVGAElement.prototype, "href", { ...href, set() {} })
  }
})()
