package scot.throughline.pack;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;

/** The tables of papers: words that may change, and issues that may not. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface PackRows extends GenericRepository<PackRows.Issue, String> {
    /** A frozen paper, without what is printed on it. */
    @MappedEntity(value = "pack", schema = "report")
    record Issue(@Id String paper, int issue, String hash) {}

    /** What is printed on it. */
    @MappedEntity
    @SuppressWarnings("ArrayRecordComponent") // as the column is, never compared here
    record Kept(@Id String hash, byte[] content) {}

    /** What somebody wrote. */
    @MappedEntity(value = "paper_words", schema = "report")
    record Written(@Id String part, String words) {}

    @Query("SELECT part, words FROM report.paper_words WHERE council = :council AND paper = :paper")
    List<Written> words(String council, String paper);

    @Query("""
            INSERT INTO report.paper_words (council, paper, part, words)
            VALUES (:council, :paper, :part, :words)
            ON DUPLICATE KEY UPDATE words = :words
            """)
    void put(String council, String paper, String part, String words);

    @Query("DELETE FROM report.paper_words WHERE council = :council AND paper = :paper AND part = :part")
    void remove(String council, String paper, String part);

    @Query("SELECT paper, issue, hash FROM report.pack WHERE council = :council ORDER BY paper, issue")
    List<Issue> issues(String council);

    @Query("SELECT paper, issue, hash FROM report.pack WHERE council = :council AND paper = :paper ORDER BY issue")
    List<Issue> issues(String council, String paper);

    @Query("SELECT hash, content FROM report.pack WHERE council = :council AND paper = :paper AND issue = :issue")
    Optional<Kept> find(String council, String paper, int issue);

    /** Refused by the table's key where somebody else has just frozen the same issue. */
    @Query("INSERT INTO report.pack (council, paper, issue, content, hash) VALUES (:council, :paper, :issue, :content, :hash)")
    void insert(String council, String paper, int issue, byte[] content, String hash);
}
