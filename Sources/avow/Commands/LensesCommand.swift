import ArgumentParser

/// `avow lenses`
struct LensesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lenses",
    abstract: "Show the lenses on recommendations, what each finds, how well, and what nobody asked.",
    discussion: """
      A lens reads the words of recommendations by its phrases, which anybody may see. Recommendations are read when \
      they are imported, and again when a lens has changed.

      EXAMPLES:
        avow lenses
        avow lenses atrocity-prevention
        avow lenses atrocity-prevention --csv
        avow lenses evaluate
        avow lenses changes atrocity-prevention
        avow lenses not-asked atrocity-prevention --cycle 1
        avow lenses draw-sample coding --sample test --seed 2 --size 480
      """,
    subcommands: [
      LensesShow.self, LensesEvaluate.self, LensesChanges.self, LensesNotAsked.self, LensesDrawSample.self,
    ], defaultSubcommand: LensesShow.self)

  @OptionGroup var data: DataOption
}
