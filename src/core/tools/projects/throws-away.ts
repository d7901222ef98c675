// What every version control says when it drops work. It must never claim more than that.

export const THROWS_AWAY = "throws away changes that were not committed";
