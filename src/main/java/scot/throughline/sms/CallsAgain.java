package scot.throughline.sms;

import io.micronaut.data.connection.exceptions.ConnectionException;
import io.micronaut.data.exceptions.DataAccessException;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Error;
import io.micronaut.transaction.exceptions.TransactionException;

/** Callbacks of a provider: with the database away it is told to call again, and what it then has given up on is asked for. */
abstract class CallsAgain {
    @Error(exception = ConnectionException.class)
    HttpResponse<?> away(ConnectionException failed) {
        return later();
    }

    @Error(exception = TransactionException.class)
    HttpResponse<?> away(TransactionException failed) {
        return later();
    }

    @Error(exception = DataAccessException.class)
    HttpResponse<?> away(DataAccessException failed) {
        return later();
    }

    private static HttpResponse<?> later() {
        return HttpResponse.status(HttpStatus.SERVICE_UNAVAILABLE);
    }
}
