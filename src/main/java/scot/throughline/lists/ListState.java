package scot.throughline.lists;

/** How far some rows are. */
enum ListState { READ, CHECKED, TAKEN }
