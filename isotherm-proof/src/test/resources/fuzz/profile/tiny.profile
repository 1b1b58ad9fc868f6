isotherm-profile	1
command	Main
java	25
process	12
started	1764720000000
elapsed	1000000
complete	true
sampler	cpu	10000000
clock	20
class	0	Main	Main.java
method	0	0	main	([Ljava/lang/String;)V	3	1	0	900	1000	0
hits	0	3:1	4:10
call	-	0	1	1000
thread	0	platform	1	main
frame	0	Main	main	([Ljava/lang/String;)V	4
stack	0	3:2	0	0	0
end
