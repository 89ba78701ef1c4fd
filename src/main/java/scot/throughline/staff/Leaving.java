package scot.throughline.staff;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import scot.throughline.audit.Action;
import scot.throughline.audit.Audit;
import scot.throughline.calendar.Scotland;
import scot.throughline.database.Id;

/** Somebody leaves: from that moment they cannot come in, and their people are somebody else's or stay in their name until they are. */
@Singleton
class Leaving {
    private final StaffAccounts staff;
    private final Accounts accounts;
    private final Enrolments enrolments;
    private final Caseloads caseloads;
    private final Audit audit;

    Leaving(StaffAccounts staff, Accounts accounts, Enrolments enrolments, Caseloads caseloads, Audit audit) {
        this.staff = staff;
        this.accounts = accounts;
        this.enrolments = enrolments;
        this.caseloads = caseloads;
        this.audit = audit;
    }

    /** False for the last administrator, who has to stay one. */
    @Transactional
    boolean leave(Account member, Optional<Account> heir, Actor by, Instant now) {
        if (staff.isLastAdministrator(member)) return false;
        if (accounts.leave(member.id(), member.council(), Scotland.dayOf(now)) == 1)
            audit.record(by, Action.STAFF_LEFT, member.id().toString(), now);
        enrolments.takeAway(member.id());
        heir.ifPresent(other -> passOn(member, Scope.wholeCouncil(member.council()), other, by, now));
        return true;
    }

    /** As they were when they left; they need a new link to sign in. */
    @Transactional
    void comeBack(Account member, Actor by, Instant now) {
        if (accounts.comeBack(member.id(), member.council()) == 1) audit.record(by, Action.STAFF_BACK, member.id().toString(), now);
    }

    @Transactional
    int held(Account member, Scope within, Instant now) {
        return caseloads.held(within, now).getOrDefault(member.id(), 0);
    }

    /** Who may be given somebody's people, of those who work within a sight. */
    @Transactional
    List<Account> heirs(Account member, Scope within) {
        return accounts.of(member.council()).stream().filter(Account::takesJourneys).filter(other -> other.worksWithin(within))
                .filter(other -> !other.id().equals(member.id())).toList();
    }

    @Transactional
    void passOn(Account member, Scope within, Account heir, Actor by, Instant now) {
        caseloads.passOn(member.id(), within, heir.actor(), by, now);
    }

    /** One of those offered. */
    static Optional<Account> chosen(List<Account> heirs, String written) {
        return Id.parse(written).flatMap(id -> heirs.stream().filter(heir -> heir.id().equals(id)).findFirst());
    }
}
