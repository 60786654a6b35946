import { Type } from "typebox";
import { addChannel, listChannels } from "../registry/channels.js";
import { holderOf } from "./authenticate.js";
import { once } from "./once.js";
import { ownProduct } from "./owned.js";
import { pageOf } from "./page.js";
import { Id, OrNull, TextOrNull } from "./shapes.js";
const Kind = Type.Union([Type.Literal("shop"), Type.Literal("online"), Type.Literal("phone")]);
const NewChannel = Type.Object(
  {
    product: Id,
    kind: Kind,
    title: Type.String({ minLength: 1, maxLength: 300 }),
    url: Type.Optional(TextOrNull),
    phone: Type.Optional(TextOrNull)
  },
  { additionalProperties: false }
);
const ChannelShape = Type.Object({
  id: Type.String(),
  kind: Kind,
  title: Type.String(),
  url: OrNull(Type.String()),
  phone: OrNull(Type.String())
});
function channelRoutes(api, { issuing: { store }, now }) {
  api.get(
    "/channels",
    {
      schema: {
        summary: "The sales channels of a product",
        tags: ["registry"],
        querystring: Type.Object({ product: Id }),
        response: { 200: pageOf(ChannelShape) }
      }
    },
    async (request) => {
      const { id } = await ownProduct(store.read, request.query.product, holderOf(request));
      return { items: await listChannels(store.read, id), next: null };
    }
  );
  api.post(
    "/channels",
    {
      schema: {
        summary: "Add a sales channel to a product",
        tags: ["registry"],
        body: NewChannel,
        response: { 201: ChannelShape }
      }
    },
    (request, reply) => once(store, request, reply, now(), async () => {
      const by = holderOf(request);
      const { product, ...facts } = request.body;
      const { id: productId } = await ownProduct(store.read, product, by);
      return {
        status: 201,
        body: await addChannel(store, { productId, ...facts }, by.name, now())
      };
    })
  );
}
export {
  channelRoutes
};
