package dev.voiceline.adapters.store;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;

/** Stands between the pool and its users, and can refuse or hang. */
public final class FaultyDatabase {
  private static final Set<String> ALWAYS =
      Set.of("close", "rollback", "isClosed", "setAutoCommit", "getAutoCommit", "hashCode");

  private enum Mood {
    WELL,
    AWAY,
    HANGS
  }

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private Mood mood = Mood.WELL;

  /** Every use fails. */
  public void goes() {
    become(Mood.AWAY);
  }

  /** Every use waits. */
  public void hangs() {
    become(Mood.HANGS);
  }

  /** Whether somebody waits for it to return. */
  public boolean isWaitedFor() {
    lock.lock();
    try {
      return lock.hasWaiters(changed);
    } finally {
      lock.unlock();
    }
  }

  public void returns() {
    become(Mood.WELL);
  }

  private void become(Mood next) {
    lock.lock();
    try {
      mood = next;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  public DataSource over(DataSource real) {
    return proxy(DataSource.class, real, "getConnection");
  }

  @SuppressWarnings("unchecked")
  private <T> T proxy(Class<T> type, Object real, String gate) {
    InvocationHandler handler =
        (proxy, method, arguments) -> {
          boolean guarded =
              gate.isEmpty() ? !ALWAYS.contains(method.getName()) : method.getName().equals(gate);
          if (guarded) {
            pass();
          }
          try {
            Object result = method.invoke(real, arguments);
            if (guarded && method.getName().equals("commit")) {
              return result;
            }
            return result instanceof Connection ? proxy(Connection.class, result, "") : result;
          } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
          }
        };
    return (T)
        Proxy.newProxyInstance(
            FaultyDatabase.class.getClassLoader(), new Class<?>[] {type}, handler);
  }

  private void pass() throws SQLException {
    lock.lock();
    try {
      while (mood == Mood.HANGS) {
        changed.awaitUninterruptibly();
      }
      if (mood == Mood.AWAY) {
        throw new SQLException("the database is away");
      }
    } finally {
      lock.unlock();
    }
  }
}
