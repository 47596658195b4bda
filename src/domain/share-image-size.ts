/** Size of every share image, in pixels: what the large previews of social networks are made for. */
export const SHARE_IMAGE_WIDTH = 1200;
export const SHARE_IMAGE_HEIGHT = 630;
