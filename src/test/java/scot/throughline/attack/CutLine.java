package scot.throughline.attack;

import com.mysql.cj.MysqlConnection;
import com.mysql.cj.exceptions.CJCommunicationsException;
import com.mysql.cj.interceptors.QueryInterceptor;
import com.mysql.cj.jdbc.JdbcConnection;
import com.mysql.cj.log.Log;
import java.sql.SQLException;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import scot.throughline.support.Overheard;

/**
 * Cuts the line to the database at one thing said on it, before it arrives or before its answer does. The driver makes one for each connection, by this
 * class's name, so what is to be cut is said to all of them.
 */
public final class CutLine extends Overheard {
    /** The setting that puts one on every connection of the service's own account. */
    static final String SETTING = "datasources.default.data-source-properties.queryInterceptors";

    private static int at;
    private static boolean arrives;
    private static int said;
    private static boolean cut;

    private @Nullable JdbcConnection connection;

    /** From now on the so-many-th thing said, counted from 1, is the last that is heard on its line. */
    static synchronized void at(int at, boolean arrives) {
        CutLine.at = at;
        CutLine.arrives = arrives;
        said = 0;
        cut = false;
    }

    /** Cuts no more. Whether it has. */
    static synchronized boolean off() {
        at = 0;
        return cut;
    }

    private static synchronized boolean cutsNow(boolean arrived) {
        if (at == 0 || cut || arrived != arrives) return false;
        cut = ++said == at;
        return cut;
    }

    @Override
    public QueryInterceptor init(MysqlConnection on, Properties properties, Log log) {
        connection = (JdbcConnection) on;
        return this;
    }

    @Override
    protected void before() {
        if (cutsNow(false)) cut();
    }

    @Override
    protected void after() {
        if (cutsNow(true)) cut();
    }

    private void cut() {
        try {
            if (connection != null) connection.abortInternal();
        } catch (SQLException gone) {
            // That is what was wanted.
        }
        throw new CJCommunicationsException("The line was cut");
    }
}
