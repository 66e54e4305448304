# The sheet written back with its problems marked.
faults-sheet = Problems
faults-row = Rota: row
faults-reasons = Rota: problems
faults-error = Error – { $column }: { $reason }
faults-warning = To check – { $column }: { $reason }
