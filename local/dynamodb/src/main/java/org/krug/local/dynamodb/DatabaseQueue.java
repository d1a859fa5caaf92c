package org.krug.local.dynamodb;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;

/** The queue of jobs that DynamoDB Local's only connection to its database works off. */
final class DatabaseQueue {
    private static final String JOB = "com.almworks.sqlite4java.SQLiteJob";
    /** What it calls the one database that all callers share. */
    private static final String DATABASE = "shared-local-instance";

    private DatabaseQueue() {}

    /**
     * Runs a job without arguments, and returns when it is done.
     *
     * @param server was not asked anything yet
     * @param job the name of a class that the engine's loader finds
     * @throws ReflectiveOperationException when the job failed, or DynamoDB Local is built otherwise than the version this was written for
     */
    static void run(ClassLoader engine, Object server, String job) throws ReflectiveOperationException {
        Object requests = field(field(server, "serverHandler"), "primaryHandler");
        // Opens the database, as the first request would.
        Method handler = requests.getClass().getDeclaredMethod("getHandler", String.class);
        handler.setAccessible(true);
        Object queue = field(field(handler.invoke(requests, DATABASE), "dbAccess"), "queue");
        Constructor<?> constructor = engine.loadClass(job).getDeclaredConstructor();
        constructor.setAccessible(true);
        Object made = constructor.newInstance();
        Class<?> jobs = engine.loadClass(JOB);
        queue.getClass().getMethod("execute", jobs).invoke(queue, made);
        jobs.getMethod("get").invoke(made);
    }

    private static Object field(Object owner, String name) throws ReflectiveOperationException {
        for (Class<?> type = owner.getClass(); type != null; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                if (field.getName().equals(name)) {
                    field.setAccessible(true);
                    return field.get(owner);
                }
            }
        }
        throw new NoSuchFieldException(owner.getClass() + " has no field " + name);
    }
}
