package scot.throughline.reidentify;

/** One question to one person, by the id of their invitation: what an attacker wants the answer to. */
record Asked(String invitation, String question) {}
