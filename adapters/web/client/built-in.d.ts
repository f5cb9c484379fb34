/** What Vite makes of an import that ends in `?inline`: the file as text, or as a data address. */
declare module "*.css?inline" {
  const text: string;
  export default text;
}
declare module "*.svg?inline" {
  const address: string;
  export default address;
}
