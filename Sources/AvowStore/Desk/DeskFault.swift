/// What can be wrong with the desk, in a sentence with what to do next.
public enum DeskFault: Error, CustomStringConvertible, Sendable, Equatable {
  case cannotOpen(String, String)
  case wrongKey
  case notSealedHere(String)
  case nameTaken(String)
  case noSuch(String, Int)
  case lastAdministrator
  case logBroken(Int, String)
  case addressTaken(String)
  case codebookInUse
  case notAssigned(Int)
  case handedIn
  case decidedMeanwhile
  case noCoder
  case leftBefore
  case replacesAfterHandingIn
  case nothingToGiveOn
  /// So many of the paragraphs are coded by the other already.
  case codesBeside(Int)

  public var description: String {
    switch self {
    case .cannotOpen(let path, let why):
      "The desk \(path) cannot be opened: \(why). Restore it from a backup, or name another folder with --data."
    case .wrongKey:
      "This desk was sealed with another key. Name its key file with --key; without it what is sealed cannot be read."
    case .notSealedHere(let place):
      "What is sealed at \(place) cannot be opened: it was changed or moved, or the key is another. Restore a backup."
    case .nameTaken(let name): "There is an account named “\(name)” already. Choose another name."
    case .noSuch(let noun, let id): "There is no \(noun) \(id) at this desk."
    case .lastAdministrator: "Nobody would be left to invite others. Make another administrator first."
    case .logBroken(let number, let why):
      "The audit log does not hold at entry \(number): \(why). Compare it with a backup."
    case .addressTaken(let text): "Another project has the address “\(text)” already. Choose another."
    case .codebookInUse:
      "A coder has handed in by the present codebook, so it stays as it is. Make another project for another codebook."
    case .notAssigned(let place):
      "Paragraph \(place) does not wait for this coder. Go back to the list of your paragraphs."
    case .handedIn:
      "These codings were handed in and are not changed any more. Tell the editor, who may decide otherwise."
    case .noCoder: "This account does not code in the project. Choose one of its coders."
    case .leftBefore:
      "This coder has left the project; what was coded is kept as it is. Choose somebody else."
    case .replacesAfterHandingIn:
      "Who is to take over has handed in already and codes nothing more in this project. Choose somebody else."
    case .nothingToGiveOn:
      "This coder has handed in every paragraph, and what was handed in counts: nothing is left to give on."
    case .codesBeside(let count):
      "\(count == 1 ? "1 of these paragraphs waits" : "\(count) of these paragraphs wait") for both, and two different people must "
        + "code each. Choose somebody who does not code beside this coder."
    case .decidedMeanwhile: "Somebody decided this paragraph in the meantime. Load the page again and look."
    }
  }
}
