/**
 * A colour of a style sheet as sRGB, after CSS Color 4: `44% 0.09 165deg` becomes `#076246`.
 *
 * @param color What stands between the brackets of `oklch()`: lightness in per cent, chroma, hue in degrees.
 */
export function oklchToHex(color: string): string {
  const [lightness = NaN, chroma = NaN, hue = NaN] = color.split(' ').map(parseFloat);
  const a = chroma * Math.cos((hue * Math.PI) / 180);
  const b = chroma * Math.sin((hue * Math.PI) / 180);
  const cube = (ofA: number, ofB: number) => (lightness / 100 + ofA * a + ofB * b) ** 3;
  const l = cube(0.3963377774, 0.2158037573);
  const m = cube(-0.1055613458, -0.0638541728);
  const s = cube(-0.0894841775, -1.291485548);
  const linear = [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
  return `#${linear.map(toByte).join('')}`;
}

function toByte(linear: number): string {
  const light = Math.min(1, Math.max(0, linear));
  const gamma = light <= 0.0031308 ? 12.92 * light : 1.055 * light ** (1 / 2.4) - 0.055;
  return Math.round(gamma * 255)
    .toString(16)
    .padStart(2, '0');
}
