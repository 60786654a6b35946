const unactivatedMonths = 18;
export {
  unactivatedMonths
};
