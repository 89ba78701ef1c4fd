package scot.throughline.support;

import com.mysql.cj.MysqlConnection;
import com.mysql.cj.Query;
import com.mysql.cj.interceptors.QueryInterceptor;
import com.mysql.cj.log.Log;
import com.mysql.cj.protocol.Message;
import com.mysql.cj.protocol.Resultset;
import com.mysql.cj.protocol.ServerSession;
import java.util.Properties;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Hears what is said on a line to the database, before it arrives and once it was answered. The driver makes one for each connection, by class name. */
public abstract class Overheard implements QueryInterceptor {
    /** Something is about to be said. */
    protected abstract void before();

    /** It was done, and nobody has heard so yet. */
    protected abstract void after();

    @Override
    public <M extends Message> @Nullable M preProcess(M message) {
        before();
        return null;
    }

    @Override
    public <M extends Message> @Nullable M postProcess(M message, M answer) {
        after();
        return null;
    }

    @Override
    public QueryInterceptor init(MysqlConnection on, Properties properties, Log log) {
        return this;
    }

    @Override
    public boolean executeTopLevelOnly() {
        return false;
    }

    @Override
    public void destroy() {}

    @Override
    public <T extends Resultset> @Nullable T preProcess(Supplier<String> sql, Query query) {
        return null;
    }

    @Override
    public <T extends Resultset> @Nullable T postProcess(Supplier<String> sql, Query query, T result, ServerSession session) {
        return null;
    }
}
