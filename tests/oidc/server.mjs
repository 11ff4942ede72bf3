// A real OpenID Connect provider on this machine, for tests, whose people and claims are as Microsoft Entra gives them.
// PEOPLE: JSON, by the name typed at its sign-in page, the claims of each. RETURN: JSON, the addresses to go back to.
import { createServer } from "node:http";
import Provider from "oidc-provider";

const people = JSON.parse(process.env.PEOPLE);
const server = createServer();
server.listen(0, "127.0.0.1", () => {
  const issuer = `http://127.0.0.1:${server.address().port}`;
  const provider = new Provider(issuer, {
    clients: [{ client_id: "site", client_secret: "only for tests", redirect_uris: JSON.parse(process.env.RETURN) }],
    cookies: { keys: ["only for tests"] },
    pkce: { required: () => false },
    conformIdTokenClaims: false, // Entra puts e-mail and name into the ID token.
    claims: {
      openid: ["sub", "tid", "oid"],
      email: ["email", "email_verified"],
      profile: ["name", "preferred_username"],
    },
    findAccount: (_ctx, id) => people[id] && { accountId: id, claims: () => ({ sub: `sub-of-${id}`, ...people[id] }) },
  });
  server.on("request", provider.callback());
  console.log(issuer);
});
