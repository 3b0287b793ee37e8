-- Codes and numbers are short, and read whole: packing them makes reading a file in take four times as long.
alter table data_sets.chunks alter column cells set storage external;
