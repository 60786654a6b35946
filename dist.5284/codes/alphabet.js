const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const asciiOf = Uint8Array.from(alphabet, (character) => character.charCodeAt(0));
const valueOf = new Int8Array(128).fill(-1);
asciiOf.forEach((ascii, value) => {
  valueOf[ascii] = value;
});
export {
  alphabet,
  asciiOf,
  valueOf
};
