package scot.throughline.command;

/** Maven does not stop what it started when it is stopped itself, so the service watches its parent. */
final class StartedBy {
    private StartedBy() {}

    static void exitWithParent() {
        if (!Boolean.getBoolean("app.exitWithParent")) return;
        ProcessHandle.current().parent().ifPresent(parent -> Thread.ofVirtual().name("watch-parent").start(() -> {
            parent.onExit().join();
            System.exit(0);
        }));
    }
}
