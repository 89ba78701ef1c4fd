package scot.throughline.command;

import picocli.CommandLine.Command;

/** Looks after the keys that answers are sealed with, and those that lock whom we are in touch with. */
@Command(name = "keys", mixinStandardHelpOptions = true, subcommands = {ListKeys.class, MakeKeys.class, RotateKey.class, DestroyKey.class,
        AppointCustodian.class, RestoreKeys.class}, description = "Lists, makes, rotates, destroys and restores keys.")
final class Keys {}
