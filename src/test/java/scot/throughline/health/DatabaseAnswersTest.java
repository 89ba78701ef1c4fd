package scot.throughline.health;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.lang.reflect.Proxy;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class DatabaseAnswersTest {
    @Test
    @Timeout(value = 20, unit = TimeUnit.SECONDS)
    void one_that_hangs_is_not_waited_for_and_is_asked_once_however_many_want_to_know() throws Exception {
        var asked = new AtomicInteger();
        var released = new CountDownLatch(1);
        var hanging = (DataSource) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[]{DataSource.class},
                (_, _, _) -> {
                    asked.incrementAndGet();
                    released.await();
                    throw new java.sql.SQLException("gone");
                });
        var database = new DatabaseAnswers(hanging);
        for (var i = 0; i < 3; i++) assertFalse(database.soon().join());
        assertEquals(1, asked.get());
        released.countDown();
    }
}
