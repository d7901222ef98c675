// The shape of the field tables: command lines of a family by the effects that they have.
// A kind behind `?` may be flagged or not: people differ about it. The empty key is for what must stay quiet.

export type FieldTable = Readonly<Record<string, readonly string[]>>;
