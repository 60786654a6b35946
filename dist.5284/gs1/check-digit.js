const onlyDigits = /^[0-9]+$/;
function checkDigit(digits) {
  if (!onlyDigits.test(digits)) throw new RangeError("a check digit is made of digits 0 to 9");
  let sum = 0;
  for (let i = digits.length - 1, weight = 3; i >= 0; i--, weight = 4 - weight) {
    sum += weight * (digits.charCodeAt(i) - 48);
  }
  return String((10 - sum % 10) % 10);
}
const hasCheckDigit = (number) => number.length > 1 && onlyDigits.test(number) && checkDigit(number.slice(0, -1)) === number.at(-1);
export {
  checkDigit,
  hasCheckDigit
};
