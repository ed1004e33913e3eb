// Where the list of countries opens: below its field or above, and over the whole width of a small screen. Pure.

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** In CSS pixels of the viewport. */
export interface Placement {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

const margin = 8;
const gap = 6;
const tallest = 384;
/** Less room than this beside the field, and the list covers the screen instead. */
const leastRoom = 260;
const smallScreen = 480;

/** Places the list beside `field` within what is visible of the page. */
export function placeList(field: Box, visible: Box): Placement {
  const above = field.top - visible.top - gap - margin;
  const below = visible.top + visible.height - field.top - field.height - gap - margin;
  const room = Math.max(above, below);
  if (visible.width <= smallScreen || room < leastRoom) {
    const width = Math.min(visible.width - 2 * margin, 480);
    const left = visible.left + (visible.width - width) / 2;
    return { left, top: visible.top + margin, width, height: Math.min(visible.height - 2 * margin, 640) };
  }
  const height = Math.min(room, tallest);
  const width = Math.max(field.width, 288);
  const rightmost = visible.left + visible.width - width - margin;
  return {
    left: Math.max(visible.left + margin, Math.min(field.left, rightmost)),
    top: below >= Math.min(tallest, above) ? field.top + field.height + gap : field.top - gap - height,
    width,
    height,
  };
}
