export interface Shares {
  both: number;
  bringOnly: number;
  getOnly: number;
  none: number;
}

export interface Tick {
  kind: "bring" | "get" | "none";
  path: string;
}

type Part = keyof Shares;
const order: readonly Part[] = ["both", "bringOnly", "getOnly", "none"];

/** Everyone is one tick; a circle with more people than ticks that can be told apart keeps its shares, and nobody's share vanishes. */
export function scaled(shares: Shares, most: number): Shares {
  const total = order.reduce((sum, part) => sum + shares[part], 0);
  if (total <= most) return shares;
  const share = (part: Part) => (shares[part] === 0 ? 0 : Math.max(1, Math.round((shares[part] / total) * most)));
  return { both: share("both"), bringOnly: share("bringOnly"), getOnly: share("getOnly"), none: share("none") };
}

const round = (value: number) => Math.round(value * 10) / 10;

export function ringGeometry(shares: Shares, size: number): { radius: number; stroke: number; ticks: Tick[] } {
  const middle = size / 2;
  const radius = size * 0.36;
  const gap = 4.05;
  const length = size * 0.085;
  const inside = 2 * Math.PI * (radius - gap - length);
  const drawn = scaled(shares, Math.min(120, Math.floor(inside / 2.4)));
  const members = order.flatMap((part) => Array.from({ length: drawn[part] }, () => part));
  const stroke = Math.min(3.4, (inside / Math.max(1, members.length)) * 0.55);

  const at = (distance: number, angle: number) => `${round(middle + distance * Math.sin(angle))} ${round(middle - distance * Math.cos(angle))}`;
  const ticks = members.flatMap((part, index): Tick[] => {
    const angle = ((index + 0.5) / members.length) * 2 * Math.PI;
    const inward: Tick = { kind: "bring", path: `M${at(radius - gap, angle)}L${at(radius - gap - length, angle)}` };
    const outward: Tick = { kind: "get", path: `M${at(radius + gap, angle)}L${at(radius + gap + length, angle)}` };
    if (part === "both") return [inward, outward];
    if (part === "bringOnly") return [inward];
    if (part === "getOnly") return [outward];
    return [{ kind: "none", path: `M${at(radius, angle)}h.01` }];
  });
  return { radius, stroke, ticks };
}
