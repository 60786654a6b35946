const inner = 0.46;
function star(x, y, size) {
  const radius = size / (1 + Math.cos(Math.PI / 5));
  const centreX = x + size / 2;
  return Array.from({ length: 10 }, (_, i) => {
    const away = i % 2 === 0 ? radius : radius * inner;
    const angle = i * Math.PI / 5;
    return [centreX + away * Math.sin(angle), y + radius - away * Math.cos(angle)];
  });
}
const starGap = 0.16;
const starsWidth = (count, size) => count === 0 ? 0 : size * (count + (count - 1) * starGap);
export {
  star,
  starGap,
  starsWidth
};
