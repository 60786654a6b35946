const mayTouch = (actor, producerId) => actor.producerId === null || actor.producerId === producerId;
export {
  mayTouch
};
