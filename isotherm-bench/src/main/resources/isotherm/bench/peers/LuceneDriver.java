import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;

/** Indexes texts of numbers and searches them. */
public class LuceneDriver {
    public static void main(String[] arguments) throws Exception {
        java.util.logging.LogManager.getLogManager().reset(); // what it logs has the time of day
        try (ByteBuffersDirectory index = new ByteBuffersDirectory();
                StandardAnalyzer analyzer = new StandardAnalyzer()) {
            try (IndexWriter writer = new IndexWriter(index, new IndexWriterConfig(analyzer))) {
                for (int k = 0; k < 3000; k++) {
                    Document document = new Document();
                    String text = "text " + k + " has n" + k % 7 + " and n" + k % 31 + " and n" + k % 101;
                    document.add(new TextField("body", text, Field.Store.YES));
                    writer.addDocument(document);
                }
            }
            try (DirectoryReader reader = DirectoryReader.open(index)) {
                IndexSearcher searcher = new IndexSearcher(reader);
                for (int k = 0; k < 101; k++) {
                    for (ScoreDoc hit : searcher.search(new TermQuery(new Term("body", "n" + k)), 3).scoreDocs) {
                        System.out.println(k + " " + hit.score + " " + reader.storedFields().document(hit.doc).get("body"));
                    }
                }
            }
        }
    }
}
