import java.io.File;
import org.apache.pdfbox.preflight.PreflightDocument;
import org.apache.pdfbox.preflight.ValidationResult;
import org.apache.pdfbox.preflight.exception.SyntaxValidationException;
import org.apache.pdfbox.preflight.parser.PreflightParser;

/** Judges a file against PDF/A-1b with Apache PDFBox: prints "valid" or each fault on a line. */
public class Preflight {
  public static void main(String[] files) throws Exception {
    ValidationResult result;
    PreflightParser parser = new PreflightParser(new File(files[0]));
    try {
      parser.parse();
      try (PreflightDocument document = parser.getPreflightDocument()) {
        document.validate();
        result = document.getResult();
      }
    } catch (SyntaxValidationException fault) {
      result = fault.getResult();
    }
    if (result.isValid()) System.out.println("valid");
    else for (ValidationResult.ValidationError fault : result.getErrorsList()) System.out.println(fault.getErrorCode() + " " + fault.getDetails());
  }
}
